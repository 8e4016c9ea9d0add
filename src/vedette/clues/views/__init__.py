"""The pages of clues."""

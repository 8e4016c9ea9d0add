"""The pages of the findings ledger."""

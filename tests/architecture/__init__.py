"""What import contracts can't say of the house; `docs/house.md` gives the reasons."""

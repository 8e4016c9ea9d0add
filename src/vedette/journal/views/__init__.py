"""The public pages of the record: `/transparency/`. No login, and nothing of any record in them."""

"""A findings ledger (问题台账) as an office keeps it: its headings, its layout, its rows."""

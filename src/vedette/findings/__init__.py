"""The findings ledger, from what was found to a verified fix: 问题台账。"""

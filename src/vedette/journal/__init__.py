"""The append-only, tamper-evident record: 记录。"""

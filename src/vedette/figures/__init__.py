"""Every number: a named query with its trace: 数字。"""

"""Telling people what has come to them: 通知。

A notice is no record: it may be read, marked, and one day swept away. What happened stands in the
journal.
"""

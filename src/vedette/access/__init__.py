"""Accounts, roles, grants, recusal: who may do what here, and why not: 权限。"""

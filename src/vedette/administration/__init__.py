"""Units, people, roles and accounts, kept by administrators who see no case: 系统管理。"""

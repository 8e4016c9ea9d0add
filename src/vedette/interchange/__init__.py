"""Files in and out: ledgers imported and exported: 导入导出。"""

"""The page shell, lists, forms and stylesheet: 页面框架。"""

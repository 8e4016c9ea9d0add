"""Telling people what has come to them: 通知。"""

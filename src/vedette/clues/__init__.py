"""Clues about persons (问题线索), known only to the circle named on each: 线索库。"""

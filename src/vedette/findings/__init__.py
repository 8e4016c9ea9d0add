"""Findings and their rectification, up to sign-off and watch: 问题台账。"""

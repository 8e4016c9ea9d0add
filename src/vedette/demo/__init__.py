"""The replay of the 2020 Gansu year, through the actions that a person would use: 演示。"""

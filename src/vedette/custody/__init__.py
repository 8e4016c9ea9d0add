"""Case files by volume, and who holds them: 案卷移交。"""

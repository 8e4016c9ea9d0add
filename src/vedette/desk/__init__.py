"""The staff home: what is due, what waits for me: 今日。"""

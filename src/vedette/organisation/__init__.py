"""Units over time, posts, people, and which team oversees which unit: 组织。"""

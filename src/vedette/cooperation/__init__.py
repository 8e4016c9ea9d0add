"""Teams, offices and departments working together: 贯通协同。"""

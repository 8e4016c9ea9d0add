"""Letters and lists made from templates that an office can replace: 公文。"""

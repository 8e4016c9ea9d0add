"""The evidence of work: visits, inspections, talks, symposia, documents read: 监督工作。"""

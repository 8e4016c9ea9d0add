"""Rule packs, working days, pauses, extensions, escalation: 期限。

A service downstairs: it knows what a deadline belongs to only as a subject ("finding:F-2020-0147").
Areas upstairs open and close deadlines in their own actions, and listen to `events.DueChanged`.
"""

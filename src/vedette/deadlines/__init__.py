"""Rule packs, working days, pauses, extensions, escalation: 期限。"""

"""Case meetings (审查调查专题会议): agenda, minutes, and decisions that are the approval."""

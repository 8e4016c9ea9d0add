"""Who may know: looked at over the whole house."""

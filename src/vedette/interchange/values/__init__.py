"""What people write in cells, made into values: days, time limits, yes and no, numbers, texts."""

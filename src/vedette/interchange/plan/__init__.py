"""What an import would do, worked out beforehand and kept on disk: nothing is written yet."""

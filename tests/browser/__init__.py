"""Every page in a real browser: no barrier, no sideways scrolling, no need of JavaScript."""

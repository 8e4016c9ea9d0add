"""Clock, references, money, count units, lifecycles, errors, slots, events: the common tongue."""

"""One file a verb: parse, one call, print. A verb is `command`, or a group with HELP and ACTIONS."""

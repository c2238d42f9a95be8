"""The commands: each is a module that is loaded when it is asked for."""

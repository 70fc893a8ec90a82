@tool
extends Node

@rpc func global_call(a, b = 3): pass

extends Node
func help() -> String: return "helped"

extends Node
var running := false
var frame := 0

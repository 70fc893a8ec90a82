extends Node2D
var hp := 100
var speed: float = 1.0
var tag := "unit"
var note: Variant = null

extends Node2D

# Small programs, each a method that takes no arguments and gives what it worked out. With `--measure` behind `--` in the command line
# this script measures itself, as an engine does; otherwise whoever runs it calls the methods.

const PROGRAMS: Array[String] = [
	"loops", "untyped_loops", "calls", "vectors", "strings", "arrays", "dictionaries", "nodes", "objects", "signals", "lambdas",
]
const ROUNDS := 15

signal hit(damage: int, by: String)

var total := 0

@onready var turret: Node2D = $Units/Tank/Turret


class Account:
	var balance: int = 0
	var limit: int = 100:
		set(value):
			limit = clampi(value, 0, 1000)
	var owner_name := "nobody"

	func pay(amount: int) -> bool:
		if balance + amount > limit:
			return false
		balance += amount
		return true


func _ready() -> void:
	if not "--measure" in OS.get_cmdline_user_args():
		return
	for program in PROGRAMS:
		var best := INF
		for i in ROUNDS:
			var start := Time.get_ticks_usec()
			call(program)
			best = minf(best, Time.get_ticks_usec() - start)
		print("RESULT %s %d" % [program, best])
	get_tree().quit()


func loops() -> int:
	var sum: int = 0
	for i in range(300):
		var j: int = 0
		while j < 200:
			if (i ^ j) & 1 == 0:
				sum += i * j % 7
			else:
				sum -= 1
			j += 1
	return sum


func untyped_loops():
	var sum = 0
	for i in 300:
		var j = 0
		while j < 100:
			sum += i * j * 0.5
			j += 1
	return sum


func fibonacci(n: int) -> int:
	return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


func calls() -> int:
	return fibonacci(19)


func vectors() -> Vector2:
	var position_now := Vector2(3, 4)
	var velocity := Vector2(1.5, -0.5)
	var target := Vector3(1, 2, 3)
	for i in 10_000:
		velocity = velocity.rotated(0.01).normalized() * 3.0
		position_now += velocity * 0.016
		if position_now.length() > 50.0:
			position_now = position_now.lerp(Vector2.ZERO, 0.5)
		target.x = position_now.dot(velocity)
		target = target.cross(Vector3.UP) + Vector3(position_now.x, position_now.y, 1.0)
	return position_now + Vector2(target.x, target.y)


func strings() -> int:
	var length := 0
	for i in 2_000:
		var text := "player_%d:%s" % [i, str(i * 3)]
		text += "," + text.to_upper()
		var parts := text.split(":")
		length += parts[1].length() + text.find("PLAYER") + text.substr(2, 5).hash() % 3
	return length


func arrays() -> int:
	var list: Array[int] = []
	for i in 8_000:
		list.append(i * 7919 % 4001)
	list.sort()
	var sum := 0
	for item in list:
		sum += item
	for i in list.size():
		list[i] = list[list.size() - 1 - i] + 1
	return sum + list[17]


func dictionaries() -> int:
	var scores := {}
	for i in 6_000:
		scores[i % 500] = scores.get(i % 500, 0) + i
	var by_name := {}
	for key in scores:
		by_name["p%d" % key] = {score = scores[key], alive = key % 3 == 0}
	var sum := 0
	for player in by_name:
		if by_name[player].alive and by_name.has(player):
			sum += by_name[player].score
	return sum


func nodes() -> float:
	var way := 0.0
	for i in 4_000:
		$Units/Tank.position.x += 0.5
		turret.rotation = turret.rotation + 0.001
		var tank: Node2D = get_node("Units/Tank")
		tank.position = tank.position + Vector2(0.0, 1.0)
		way += tank.position.y + get_node(^"Units").get_child_count()
		$Label.text = tank.name
		if tank.get_parent() != $Units:
			way = 0.0
	$Units/Tank.position = Vector2.ZERO
	return way


func objects() -> int:
	var accounts: Array[Account] = []
	for i in 100:
		var account := Account.new()
		account.limit = i * 20
		account.owner_name = "a%d" % i
		accounts.append(account)
	var paid := 0
	for i in 150:
		for account in accounts:
			if account.pay(i % 9):
				paid += 1
	return paid


func _on_hit(damage: int, by: String) -> void:
	total += damage + by.length()


func signals() -> int:
	total = 0
	var other := func(damage: int, _by: String) -> void: total += damage
	hit.connect(_on_hit)
	hit.connect(other)
	for i in 6_000:
		hit.emit(i, "me")
	hit.disconnect(_on_hit)
	hit.disconnect(other)
	return total


func lambdas() -> int:
	var numbers := range(2_000)
	var factor := 3
	var sum := 0
	for i in 5:
		var odd := numbers.filter(func(n: int) -> bool: return n % 2 == 1)
		var more := odd.map(func(n: int) -> int: return n * factor)
		sum += more.reduce(func(a: int, b: int) -> int: return a + b, 0)
	return sum

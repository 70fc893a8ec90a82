using Godot;

/// <summary>A mob. The server moves it in a circle.</summary>
public partial class Mob : Unit
{
	[Export] public StringName kind = new("slime");
	[Export] public float speed = 1.0f;

	private float _angle;
	private Vector2 _center = Vector2.Zero;

	public override void _Ready()
	{
		Network.Say($"mob {Name} {kind} at {Position}");
		_center = Position;
	}

	public override void _Process(double delta)
	{
		if (!IsMultiplayerAuthority())
			return;
		_angle = Mathf.Wrap(_angle + (float)delta * speed, 0.0f, Mathf.Tau);
		Position = _center + Vector2.FromAngle(_angle) * 32.0f;
	}

	public override void _ExitTree() => Network.Say($"mob_left {Name}");
}

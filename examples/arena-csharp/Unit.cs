using Godot;

/// <summary>What players and mobs have in common.</summary>
public partial class Unit : Node2D
{
	public enum Team
	{
		None,
		Red,
		Blue = 4,
	}

	[Signal]
	public delegate void health_changedEventHandler(int health);

	private int _health = 100;

	/// <summary>Hit points; nothing below 0.</summary>
	[Export(PropertyHint.Range, "0,100")]
	public int health
	{
		get => _health;
		set
		{
			_health = Mathf.Clamp(value, 0, 100);
			EmitSignal(SignalName.health_changed, _health);
		}
	}

	[Export] public Team team { get; set; } = Team.None;

	/// <summary>Shows that the unit was hit. Sent by whoever owns the unit.</summary>
	[Rpc(CallLocal = true, TransferMode = MultiplayerPeer.TransferModeEnum.Unreliable, TransferChannel = 2)]
	public void flash(Color tint, double seconds)
	{
		Modulate = tint;
		SetMeta("flash_seconds", seconds);
	}

	/// <summary>Asks the server to hurt this unit. Only the server listens.</summary>
	[Rpc(MultiplayerApi.RpcMode.AnyPeer)]
	public void hit(int damage)
	{
		if (!Multiplayer.IsServer())
			return;
		health -= Mathf.Clamp(damage, 0, 25);
		Network.Say($"hit {Name} {health} by {Multiplayer.GetRemoteSenderId()}");
	}
}

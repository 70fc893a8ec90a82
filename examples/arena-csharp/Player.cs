using Godot;
using Godot.Collections;
using static Godot.MultiplayerPeer;

/// <summary>A player. Its node's name is the id of the peer that owns it.</summary>
public partial class Player : Unit
{
	[Export] public string display_name { get; set; } = "";
	[Export] public int score;

	/// <summary>Where the player looks, in radians.</summary>
	[Export] public float aim = 0.0f;

	/// <summary>Keys that are held down: a bit for each of left, right, up, down.</summary>
	[Export(PropertyHint.Flags, "Left,Right,Up,Down")] public int keys = 0;

	[Export] public Array<string> inventory = new();

	public override void _EnterTree()
	{
		// Everything belongs to the player's peer, except what only the server may say.
		SetMultiplayerAuthority(int.Parse(Name));
		GetNode("ServerSync").SetMultiplayerAuthority(1);
	}

	public override void _Ready()
	{
		Network.Say($"player {Name} '{display_name}' health {health} at {Position}");
		if (!Multiplayer.IsServer() && IsMultiplayerAuthority())
			Position = new Vector2(320.0f, 240.0f);
	}

	public override void _ExitTree() => Network.Say($"player_left {Name}");

	/// <summary>Tells everybody what this player feels like. Unimportant, so it may be lost.</summary>
	[Rpc(TransferMode = TransferModeEnum.UnreliableOrdered, TransferChannel = 1)]
	public void emote(StringName kind) => Network.Say($"emote {Name} {kind}");

	/// <summary>The server moves a player to another place.</summary>
	[Rpc(MultiplayerApi.RpcMode.AnyPeer)]
	public void teleport(Vector2 to)
	{
		if (Multiplayer.GetRemoteSenderId() != 1)
			return;
		Position = to;
		Network.Say($"teleport {Name} {to}");
	}
}

using Godot;
using Godot.Collections;
using RpcMode = Godot.MultiplayerApi.RpcMode;

/// <summary>The arena: players join, move, shoot and chat; mobs walk around.</summary>
public partial class Arena : Node2D
{
	/// <summary>How much a shot scores.</summary>
	private const int ShotScore = 10;

	/// <summary>Explosions are many: they have a channel of their own.</summary>
	private const int ExplosionChannel = 3;

	[Signal]
	public delegate void joinedEventHandler(int id, string display_name);

	public int wave = 0;

	private static readonly PackedScene PlayerScene = GD.Load<PackedScene>("res://player.tscn");
	private static readonly PackedScene MobScene = GD.Load<PackedScene>("res://mob.tscn");

	private Node2D Players => GetNode<Node2D>("Players");
	private Node2D Mobs => GetNode<Node2D>("Mobs");
	private Scoreboard Scores => GetNode<Scoreboard>("Scoreboard");

	public override void _Ready()
	{
		Multiplayer.PeerDisconnected += OnPeerDisconnected;
		Multiplayer.ConnectedToServer += () => RpcId(1, MethodName.join, Network.Option("name", "somebody"), (int)Unit.Team.Red);
		if (!Network.Instance.Start())
		{
			GetTree().Quit(2);
			return;
		}
		if (Multiplayer.IsServer())
		{
			for (int index = 0; index < Network.Option("mobs", "3").ToInt(); index++)
				SpawnMob(index);
		}
	}

	/// <summary>Server: puts a mob into the arena; every client gets one too.</summary>
	private void SpawnMob(int index)
	{
		var mob = MobScene.Instantiate<Mob>();
		mob.Name = $"Mob{index}";
		mob.Position = new Vector2(100.0f + 50.0f * index, 100.0f);
		mob.kind = index % 2 == 0 ? "slime" : "bat";
		mob.team = Unit.Team.Blue;
		Mobs.AddChild(mob, true);
	}

	/// <summary>A client wants to play. The server spawns its player and welcomes it.</summary>
	[Rpc(RpcMode.AnyPeer)]
	public void join(string display_name, Unit.Team team)
	{
		if (!Multiplayer.IsServer())
			return;
		int id = Multiplayer.GetRemoteSenderId();
		if (Players.HasNode(id.ToString()))
			return;
		var player = PlayerScene.Instantiate<Player>();
		player.Name = id.ToString();
		player.display_name = display_name;
		player.team = team;
		Players.AddChild(player, true);
		Scores.set_score(id, 0, display_name);
		Network.Say($"joined {id} {display_name}");
		EmitSignal(SignalName.joined, id, display_name);
		RpcId(id, MethodName.welcome, new Dictionary { ["id"] = id, ["players"] = Players.GetChildCount(), ["motd"] = "Have fun" });
	}

	/// <summary>The server's answer to a client that joined.</summary>
	[Rpc]
	public void welcome(Dictionary info)
	{
		Network.Say($"welcome {info}");
		GetNode("Chat").RpcId(1, Chat.MethodName.say, $"hello from {Network.Option("name", "somebody")}");
	}

	/// <summary>A client shoots; the server answers with the explosion that everybody sees.</summary>
	[Rpc(mode: RpcMode.AnyPeer, TransferMode = MultiplayerPeer.TransferModeEnum.Reliable)]
	public void shoot(Vector2 direction)
	{
		if (!Multiplayer.IsServer())
			return;
		int id = Multiplayer.GetRemoteSenderId();
		if (Players.GetNodeOrNull<Player>(id.ToString()) is not { } player)
			return;
		player.score += ShotScore;
		Scores.set_score(id, player.score, player.display_name);
		Rpc(MethodName.explode, player.Position + direction.Normalized() * 48.0f, 16.0f, Colors.Orange);
	}

	[Rpc(
		RpcMode.Authority, // only the server
		CallLocal = true,
		TransferMode = MultiplayerPeer.TransferModeEnum.Unreliable,
		TransferChannel = ExplosionChannel)]
	public void explode(Vector2 at, float radius, Color _tint) => Network.Say($"explode {at} {radius}");

	/// <summary>Asks for the server's clock: for measuring round trips.</summary>
	[Godot.Rpc(RpcMode.AnyPeer)]
	public void ping(int token)
	{
		if (Multiplayer.IsServer())
			RpcId(Multiplayer.GetRemoteSenderId(), MethodName.pong, token, Time.GetTicksMsec());
	}

	[RpcAttribute()] public void pong(int token, long server_time_msec) => Network.Say($"pong {token} {server_time_msec}");

	/// <summary>Sends back whatever it was given.</summary>
	[global::Godot.Rpc(RpcMode.AnyPeer)]
	public void echo(Variant value)
	{
		if (Multiplayer.IsServer())
			RpcId(Multiplayer.GetRemoteSenderId(), MethodName.echoed, value);
	}

	[Rpc((RpcMode)2)]
	public void echoed(Variant value) => Network.Say($"echoed {GD.VarToStr(value)}");

	/// <summary>Server only: starts the next wave and tells everybody.</summary>
	[Rpc(CallLocal = true)]
	public void start_wave(int number, Array<StringName> kinds, Vector2 origin)
	{
		wave = number;
		Network.Say($"wave {number} {kinds} {origin}");
	}

	private void OnPeerDisconnected(long id)
	{
		if (Multiplayer.IsServer() && Players.GetNodeOrNull(id.ToString()) is { } player)
		{
			player.QueueFree();
			Scores.scores.Remove(id);
		}
	}
}

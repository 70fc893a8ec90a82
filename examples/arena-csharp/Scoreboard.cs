using System.Linq;
using Godot;
using Godot.Collections;

/// <summary>Scores and time of the round, known to all.</summary>
public partial class Scoreboard : Node
{
	/// <summary>Peer id to score.</summary>
	[Export] public Dictionary scores = new();
	[Export] public string leader = "";
	/// <summary>Seconds since the round began.</summary>
	[Export] public double round_time;

	private string _told = "";

	public override void _Process(double delta)
	{
		if (Multiplayer.MultiplayerPeer is OfflineMultiplayerPeer)
			return;
		if (IsMultiplayerAuthority())
		{
			round_time += delta;
		}
		else if (leader != _told)
		{
			_told = leader;
			Network.Say($"leader {leader} {scores}");
		}
	}

	public void set_score(long id, int score, string displayName)
	{
		scores[id] = score;
		if (score >= scores.Values.Max(value => (int)value))
			leader = displayName;
	}
}

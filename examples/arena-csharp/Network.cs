using System;
using System.Collections.Generic;
using Godot;

/// <summary>Opens the network of the arena: a server or a client, over ENet.</summary>
public partial class Network : Node
{
	private const int DefaultPort = 7000;

	[Signal]
	public delegate void startedEventHandler(bool is_server);

	public static Network Instance { get; private set; } = null!;

	/// <summary>What the command line said: every "--name value" pair and every "--flag".</summary>
	private static readonly Dictionary<string, string> Options = new();

	public override void _EnterTree()
	{
		Instance = this;
		string[] args = OS.GetCmdlineUserArgs();
		for (int index = 0; index < args.Length; index++)
		{
			bool hasValue = index + 1 < args.Length && !args[index + 1].StartsWith("--", StringComparison.Ordinal);
			Options[args[index].TrimPrefix("--")] = hasValue ? args[++index] : "";
		}
	}

	/// <summary>Prints one line that a test or a script can wait for.</summary>
	public static void Say(string line) => GD.Print("ARENA ", line);

	public static string Option(string name, string otherwise) => Options.GetValueOrDefault(name, otherwise);

	/// <summary>Starts what the command line asked for; returns whether anything was asked for.</summary>
	public bool Start()
	{
		int port = Option("port", $"{DefaultPort}").ToInt();
		bool isServer = Options.ContainsKey("server");
		if (!isServer && !Options.ContainsKey("client"))
		{
			Say("usage: -- --server [--port N] | --client [--host HOST] [--port N] [--name NAME]");
			return false;
		}
		var peer = new ENetMultiplayerPeer();
		Error error = isServer ? peer.CreateServer(port) : peer.CreateClient(Option("host", "127.0.0.1"), port);
		if (error != Error.Ok)
			return false;
		Multiplayer.MultiplayerPeer = peer;
		EmitSignal(SignalName.started, isServer);
		return true;
	}
}

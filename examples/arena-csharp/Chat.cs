using System.Collections.Generic;
using Godot;

/// <summary>A chat room. Clients send to the server, the server sends to all.</summary>
public partial class Chat : Node
{
	[Signal]
	public delegate void receivedEventHandler(int from, string text);

	private const int MaxLength = 200;

	private readonly List<string> _log = new();

	/// <summary>A client has something to say.</summary>
	[Rpc(MultiplayerApi.RpcMode.AnyPeer, CallLocal = true)]
	public void say(string text)
	{
		if (!Multiplayer.IsServer())
			return;
		Rpc(MethodName.message, Multiplayer.GetRemoteSenderId(), text.Left(MaxLength));
	}

	/// <summary>The server tells everybody, itself too.</summary>
	[Rpc(CallLocal = true)]
	public void message(int from, string text)
	{
		_log.Add(text);
		Network.Say($"chat {from}: {text}");
		EmitSignal(SignalName.received, from, text);
	}
}

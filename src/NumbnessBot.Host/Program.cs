return await NumbnessBot.Host.Serving.FrontDoor.RunAsync(args, Console.In, Console.Out, Console.Error).ConfigureAwait(false);

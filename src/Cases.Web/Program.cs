return await Cases.Web.CommandLine.Verbs.Run(args);

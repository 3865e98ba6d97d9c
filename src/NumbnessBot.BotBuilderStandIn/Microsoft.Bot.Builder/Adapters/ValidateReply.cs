using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public delegate void ValidateReply(IActivity expected, IActivity actual);

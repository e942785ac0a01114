using Cases.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();

var app = builder.Build();
app.UseShell();
app.MapAllRoutes();
app.AnnounceDemonstration();
app.Run();

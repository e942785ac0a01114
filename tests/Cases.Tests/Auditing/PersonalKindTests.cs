using System.Text.Json;
using Cases.Auditing;
using Cases.Engine;

namespace Cases.Tests.Auditing;

/// <summary>Whatever personal text an event holds, it is known what a mandate for it is called.</summary>
public sealed class PersonalKindTests
{
    [Fact]
    public void Every_personal_text_of_an_event_has_a_kind() =>
        EventNames.Domain.Types.SelectMany(type => Texts(type, [])).Append("reason").Distinct().Where(name => PersonalKinds.Of(name) is null).ShouldBeEmpty();

    [Fact]
    public void A_text_nobody_named_has_none() => Texts(typeof(Unnamed), []).ShouldHaveSingleItem().ShouldSatisfyAllConditions(name => PersonalKinds.Of(name).ShouldBeNull());

    static IEnumerable<string> Texts(Type type, HashSet<Type> seen)
    {
        foreach (var property in type.GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            var held = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[^1] : property.PropertyType;
            if (held == typeof(Personal)) yield return JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            else if (held.Assembly == typeof(IEvent).Assembly && seen.Add(held))
                foreach (var name in Texts(held, seen)) yield return name;
        }
    }

    sealed record Unnamed(Personal Secret);
}

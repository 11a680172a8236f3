using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Mono.Smoke;

// smoke FOLDER MESSAGE CLASS [NAME=TEXT ...]: loads every assembly of the folder with all its types, runs the class as the main operation of
// the message, and writes what came out. Exit code 1, with the reason on stderr, when anything does not load or run.
try
{
    if (args.Length < 3) throw new ArgumentException("Say FOLDER MESSAGE CLASS [NAME=TEXT ...].");
    string folder = args[0], message = args[1], name = args[2];
    var assemblies = Directory.GetFiles(folder, "*.dll").OrderBy(path => path, StringComparer.Ordinal).Select(Assembly.LoadFrom).ToList();
    foreach (var assembly in assemblies) Console.WriteLine($"loaded {assembly.GetName().Name}: {assembly.GetTypes().Length} types");

    var type = assemblies.Select(assembly => assembly.GetType(name)).FirstOrDefault(found => found != null)
        ?? throw new TypeLoadException($"{name} is in none of the assemblies in {folder}.");
    var operation = new Operation(message, args.Skip(3).Select(argument => argument.Split(['='], 2)).ToDictionary(pair => pair[0], pair => (object)pair[1]));
    ((IPlugin)Activator.CreateInstance(type)!).Execute(operation);

    foreach (var pair in operation.OutputParameters) Console.WriteLine($"{pair.Key}={pair.Value}");
    return 0;
}
catch (ReflectionTypeLoadException fault)
{
    foreach (var each in fault.LoaderExceptions) Console.Error.WriteLine(each);
    return 1;
}
catch (Exception fault)
{
    Console.Error.WriteLine(fault);
    return 1;
}

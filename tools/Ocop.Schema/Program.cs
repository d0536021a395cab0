Console.WriteLine("schema tool");

using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Questions;

var questions = Records.Questions.Concat(EarlyBound.Questions).Concat(Values.Questions).Concat(Collections.Questions).Concat(Messages.Questions)
    .Concat(Queries.Questions).Concat(Faults.Questions).Concat(Definitions.Questions).Concat(Xml.Questions);
foreach (var question in questions) Console.WriteLine($"{question.Text} => {Answer.To(question)}");

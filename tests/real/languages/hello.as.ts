// Says hello. Its random numbers and the time have no error to give.
if (Math.random() < 1 && Date.now() > 0) console.log("hello from AssemblyScript");

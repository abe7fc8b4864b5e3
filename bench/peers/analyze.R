# The same comparison in R: read the file, then per question Mann-Whitney, Welch, both t intervals,
# both Wilson intervals, and Benjamini-Hochberg over all. Prints "U p q" per question.
data <- read.csv(commandArgs(TRUE)[1])
sales <- data[data$team == "Sales", -1]
marketing <- data[data$team == "Marketing", -1]
tests <- sapply(names(sales), function(item) {
  a <- na.omit(sales[[item]])
  b <- na.omit(marketing[[item]])
  rank <- wilcox.test(a, b, exact = FALSE, correct = TRUE)
  t.test(25 * (a - 1), 25 * (b - 1))
  for (x in list(a, b)) {
    t.test(x)
    prop.test(sum(x >= 4), length(x), correct = FALSE)
  }
  c(rank$statistic, rank$p.value)
})
tests <- rbind(tests, p.adjust(tests[2, ], "BH"))
cat(apply(tests, 2, function(row) paste(format(row, digits = 17), collapse = " ")), sep = "\n")
status <- readLines("/proc/self/status")
cat("\npeak", gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE)), "\n")

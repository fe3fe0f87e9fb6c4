print("kheo")

CREATE TABLE [dbo].[Squads](
	[Id] [int] IDENTITY(1,1) NOT NULL,
	[Name] [nvarchar](80) NOT NULL,
	[PagerDutyServiceKey] [nvarchar](64) NULL
)
GO
INSERT INTO [dbo].[Squads] VALUES (1, N'Core', N'{{integration-key}}')
INSERT INTO [dbo].[Squads] VALUES (2, N'Web', N'{{integration-key}}')
GO
